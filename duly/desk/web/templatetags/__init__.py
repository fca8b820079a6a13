"""The few marks templates cannot draw by themselves."""
