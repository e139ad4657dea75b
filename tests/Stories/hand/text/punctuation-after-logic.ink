VAR calm = true
The sea{calm: is calm}, {not calm:rough|smooth}, and {calm:still}.
"{calm:Easy|Hard}!" he calls{calm:, smiling}.
{calm:Yes} , said with a blank before the comma.
{not calm:No} , said with nothing before the blank.
A{" "}B{""}C {""} D.
