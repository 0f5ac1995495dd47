"""What takes how long, measured from outside the game; each file says how to run it."""
