"""What is suggested to a person: learnt from their finished articles, without a look elsewhere."""
