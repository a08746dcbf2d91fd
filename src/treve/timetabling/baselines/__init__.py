"""What others would promise: the hand formula in use today, and a dispatcher without foresight."""
