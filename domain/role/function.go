package role

// Function is one row of the matrix of rights: something that a role may read
// or do. Commands and views name the function that they need.
type Function string
