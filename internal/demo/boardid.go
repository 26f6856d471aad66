package demo

import "megdan/domain/id"

// firstBoard is the board on which the city's team works.
func (s *thread) firstBoard() id.Board { return id.Board(s.derive(s.data.Key, "board")) }
