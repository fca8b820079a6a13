"""Duly: government orders duly received, checked, carried out, answered and accounted for."""
