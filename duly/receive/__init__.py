"""The room where a delivery becomes an order."""
