"""The file itself: connections, opening, migrations, backups, and what can be wrong with it."""
