"""The pages of the debrief: each draws one part of what a session was, and opens to the events behind it."""
