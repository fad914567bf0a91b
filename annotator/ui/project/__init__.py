"""The page on which whoever leads a project changes what all work by."""
