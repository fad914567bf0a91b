"""Ids are UUIDs."""

from __future__ import annotations

import uuid

from annotator.store.file.ids import gesture_id, new_id


def test_every_id_is_a_random_uuid_in_hexadecimal():
    made = {new_id() for _ in range(500)}
    assert len(made) == 500
    for id in made:
        assert uuid.UUID(id).hex == id
        assert uuid.UUID(id).version == 4
        assert uuid.UUID(id).variant == uuid.RFC_4122


def test_gestures_that_are_made_later_have_ids_that_come_later(monkeypatch):
    """So that they lie beside each other in the index."""
    made = []
    for milliseconds in range(1_700_000_000_000, 1_700_000_000_500):
        monkeypatch.setattr("time.time_ns", lambda now=milliseconds: now * 1_000_000)
        made.append(gesture_id())
    assert made == sorted(set(made))
    for id in made:
        assert uuid.UUID(id).hex == id
        assert uuid.UUID(id).version == 7
        assert uuid.UUID(id).variant == uuid.RFC_4122
