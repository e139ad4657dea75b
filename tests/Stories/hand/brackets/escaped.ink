* A \[real\] bracket [choice \[inner\]] after \]
* Arrow \-> is text[]\-> and here
* \# no tag [\# none] \# none
- -> END
