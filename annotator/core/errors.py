"""The two families of errors: the world's, which are explained to people, and ours, which are bugs."""


class WorldError(Exception):
    """A fault of the world: a file, a disk, an input.

    Its message is whole sentences for people: what happened, and what to do. Whoever raises it has
    left everything as it was. Any other exception is a bug and is not caught.
    """
