"""Pages: each module adds its own to the app."""
