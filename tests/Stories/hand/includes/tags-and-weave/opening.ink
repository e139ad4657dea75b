# part tag
Opening line. # o
* (opening_label) [Choose] Chosen.
* Other
