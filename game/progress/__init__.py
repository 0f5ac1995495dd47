"""What a trainee learned over all kept sessions: summaries of single sessions, summed up, and what to play next."""
