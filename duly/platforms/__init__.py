"""Adapters to real platforms behind one port."""
