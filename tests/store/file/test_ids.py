"""Ids are UUIDs."""

from __future__ import annotations

import uuid

from annotator.store.file.ids import new_id


def test_every_id_is_a_random_uuid_in_hexadecimal():
    made = {new_id() for _ in range(500)}
    assert len(made) == 500
    for id in made:
        assert uuid.UUID(id).hex == id
        assert uuid.UUID(id).version == 4
        assert uuid.UUID(id).variant == uuid.RFC_4122
