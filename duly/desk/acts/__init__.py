"""What a person at the rim sets going: facts gathered, texts sealed, one command to the door."""
