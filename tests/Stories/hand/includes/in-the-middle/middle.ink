Middle one.
Middle two.
