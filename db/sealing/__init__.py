"""Sealing at rest: what people typed lies encrypted, and its keys lie elsewhere."""
