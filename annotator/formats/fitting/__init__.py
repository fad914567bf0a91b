"""How spans fit into what a format carries, and what is lost: in one place, for every format."""
