"""Street maps on disk into the road graph: the only folder of this room that opens files."""
