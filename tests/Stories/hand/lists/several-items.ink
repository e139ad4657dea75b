LIST doctors = (Adams), Bernard, (Cartwright), Denver, (Eamonn)
{doctors} {LIST_COUNT(doctors)} {LIST_MIN(doctors)} {LIST_MAX(doctors)} {LIST_ALL(doctors)} {LIST_INVERT(doctors)}
~ doctors += Bernard
~ doctors -= Adams
{doctors}
~ doctors = doctors + (Adams, Denver)
{doctors}
~ doctors = doctors - (Eamonn, Cartwright)
{doctors}
{doctors ? Adams} {doctors has (Adams, Denver)} {doctors hasnt Eamonn} {doctors !? Eamonn} {doctors ? ()} {doctors ? (Adams, Eamonn)} {doctors hasnt (Adams, Eamonn)}
{doctors ^ (Bernard, Eamonn)} [{doctors ^ Eamonn}]
~ doctors = ()
[{doctors}] {LIST_COUNT(doctors)} {doctors:full|empty}
