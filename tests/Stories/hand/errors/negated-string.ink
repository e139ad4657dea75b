VAR s = "text"
One {-s} two.
Three.
