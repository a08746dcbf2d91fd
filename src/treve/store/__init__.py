"""For machines: scene folders, plans, tables; the shipped tables of data."""
