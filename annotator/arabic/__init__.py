"""What Arabic text needs: words, clitics, snapping, search folding, dates, site furniture. Pure."""
