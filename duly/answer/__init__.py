"""Answer: the state of an order goes in; letters to the authority and to the people come out."""
