"""The intervision methods as data, one file each."""
