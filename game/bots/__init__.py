"""Who plays when nobody sits in a chair. A bot sees only its seat's view, exactly like a person on a phone."""
