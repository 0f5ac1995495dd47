"""Many seeded games by bots: is this case balanced, and where does it pinch?"""
