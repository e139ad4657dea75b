VAR log = "r"
INCLUDE chapters/one.ink
INCLUDE chapters/two.ink
~ log = log + "R"
Start {log}.
-> one
