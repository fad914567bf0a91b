"""The main window: menus, pages, dialogs and the jobs behind them."""
