"""Places: where the forces are, go to or leave."""
