Before # tag {missing}
After.
