"""Why the system refused a file or folder, in the program's own words."""

from __future__ import annotations

import errno

from annotator.core.message import Form, Message, say


class SystemFault(Form):
    """Reasons that operating systems give, as a clause for use inside a sentence."""

    NO_ROOM = "there is no room on the disk"
    NOT_PERMITTED = "it is not permitted"
    READ_ONLY = "the disk is read-only"
    NOT_THERE = "it is not there"
    EXISTS = "something of that name is there already"
    IS_FOLDER = "it is a folder"
    NO_FOLDER = "a part of its path is no folder"
    NAME_TOO_LONG = "its name or path is too long"
    LINK_LOOP = "its links lead in a circle"
    NO_SUCH_NAME = "the system permits no such name"
    DISK_FAULT = "the disk reports a fault"
    IN_USE = "another program uses it"
    TOO_MANY_OPEN = "too many files are open"
    OTHER = "the system says: {words}"


_BY_NUMBER = {
    errno.ENOSPC: SystemFault.NO_ROOM,
    errno.EFBIG: SystemFault.NO_ROOM,
    errno.EACCES: SystemFault.NOT_PERMITTED,
    errno.EPERM: SystemFault.NOT_PERMITTED,
    errno.EROFS: SystemFault.READ_ONLY,
    errno.ENOENT: SystemFault.NOT_THERE,
    errno.EEXIST: SystemFault.EXISTS,
    errno.EISDIR: SystemFault.IS_FOLDER,
    errno.ENOTDIR: SystemFault.NO_FOLDER,
    errno.ENAMETOOLONG: SystemFault.NAME_TOO_LONG,
    errno.ELOOP: SystemFault.LINK_LOOP,
    errno.EINVAL: SystemFault.NO_SUCH_NAME,
    errno.EILSEQ: SystemFault.NO_SUCH_NAME,
    errno.EIO: SystemFault.DISK_FAULT,
    errno.EBUSY: SystemFault.IN_USE,
    errno.ETXTBSY: SystemFault.IN_USE,
    errno.EMFILE: SystemFault.TOO_MANY_OPEN,
    errno.ENFILE: SystemFault.TOO_MANY_OPEN,
    getattr(errno, "EDQUOT", errno.ENOSPC): SystemFault.NO_ROOM,  # Windows has no such quotas
}


def system_reason(error: OSError) -> Message:
    """Why the system refused, as a clause: «there is no room on the disk»."""
    form = _BY_NUMBER.get(error.errno) if error.errno is not None else None
    if form is not None:
        return say(form)
    return say(SystemFault.OTHER, words=error.strerror or str(error))
