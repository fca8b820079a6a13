"""The room where affected people are heard by someone else."""
