"""What people take away from a session: the debrief on paper, every decision, and cards to print."""
