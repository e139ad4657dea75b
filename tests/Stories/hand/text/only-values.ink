VAR name = "Orla"
VAR count = 3
{name}
{count}
{name}{count}
{name} {count}
 {name}
{name} 
{name}, {count}.
({name})
"{name}" said {count} times.
