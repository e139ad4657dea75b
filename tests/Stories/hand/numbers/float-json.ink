// Floats with a nought after the point.
{1.05} {3.001} {0.00001} {10.01 + 1} {2.0625}
