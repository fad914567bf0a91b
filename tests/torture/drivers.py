"""All drivers, in the order in which they are run."""

from __future__ import annotations

from typing import Any

from tests.torture.command_kills import CommandKills
from tests.torture.damaged_files import DamagedFiles
from tests.torture.full_disk import FullDisks
from tests.torture.fuzzed_readers import FuzzedReaders
from tests.torture.ghosts import Ghosts
from tests.torture.hard_inputs import HardInputs
from tests.torture.moved_files import MovedFiles
from tests.torture.mutated_inputs import MutatedInputs
from tests.torture.store_kills import StoreKills
from tests.torture.tampered_packages import TamperedPackages
from tests.torture.torn_log import TornLogs
from tests.torture.trial import Driver
from tests.torture.window_kills import WindowKills
from tests.torture.writers import Writers

DRIVERS: dict[str, type[Driver[Any]]] = {
    driver.name: driver
    for driver in (
        StoreKills,
        WindowKills,
        CommandKills,
        Writers,
        FullDisks,
        TornLogs,
        MovedFiles,
        DamagedFiles,
        TamperedPackages,
        MutatedInputs,
        FuzzedReaders,
        HardInputs,
        Ghosts,
    )
}
