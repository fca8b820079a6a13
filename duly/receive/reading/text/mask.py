"""The sign that stands for an address, so that its dots end no sentence."""

MASK = "\ue000"
