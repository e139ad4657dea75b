LIST l = a, b
{l.z}
