"""What leaves a person or a circle: one exact text, lifted by its author and by nobody else."""
