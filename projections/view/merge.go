package view

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"unicode/utf8"
)

// Merge applies an RFC 7396 merge patch to a JSON document and gives the
// document after it, without white space and with keys in ascending order:
// for documents of views the exact bytes that encoding them would give. The
// document may be empty, for one that is not there yet.
func Merge(document, patch []byte) ([]byte, error) {
	p, err := parseNode(patch)
	if err != nil {
		return nil, fmt.Errorf("merge patch: %w", err)
	}
	var d *node
	if len(document) > 0 {
		if d, err = parseNode(document); err != nil {
			return nil, fmt.Errorf("document: %w", err)
		}
	}
	return merge(d, p).append(nil), nil
}

// node is a JSON value: an object with its members, or anything else as it is
// written.
type node struct {
	raw     []byte
	object  bool
	members []member // in ascending order of their keys
}

type member struct {
	key   []byte // with its quotes
	value *node
}

func merge(target, patch *node) *node {
	if !patch.object {
		return patch
	}
	if target == nil || !target.object {
		target = &node{object: true}
	}
	for _, m := range patch.members {
		i, found := target.find(m.key)
		switch {
		case string(m.value.raw) == "null":
			if found {
				target.members = slices.Delete(target.members, i, i+1)
			}
		case found:
			target.members[i].value = merge(target.members[i].value, m.value)
		default:
			target.members = slices.Insert(target.members, i, member{m.key, merge(nil, m.value)})
		}
	}
	return target
}

func (n *node) find(key []byte) (int, bool) {
	return slices.BinarySearchFunc(n.members, key, func(m member, k []byte) int { return bytes.Compare(m.key, k) })
}

func (n *node) append(to []byte) []byte {
	if !n.object {
		return append(to, n.raw...)
	}
	to = append(to, '{')
	for i, m := range n.members {
		if i > 0 {
			to = append(to, ',')
		}
		to = append(to, m.key...)
		to = append(to, ':')
		to = m.value.append(to)
	}
	return append(to, '}')
}

func parseNode(in []byte) (*node, error) {
	var compact bytes.Buffer
	if err := json.Compact(&compact, in); err != nil { // also says what is not JSON
		return nil, err
	}
	n, _ := readNode(compact.Bytes())
	return n, nil
}

// readNode reads one value of valid compact JSON and gives what follows it.
func readNode(in []byte) (*node, []byte) {
	if in[0] != '{' {
		size := valueSize(in)
		return &node{raw: in[:size]}, in[size:]
	}
	n := &node{object: true}
	in = in[1:]
	for in[0] != '}' {
		if in[0] == ',' {
			in = in[1:]
		}
		size := valueSize(in)
		m := member{key: plainKey(in[:size])}
		m.value, in = readNode(in[size+1:])
		if i, found := n.find(m.key); found { // the last one counts
			n.members[i] = m
		} else {
			n.members = slices.Insert(n.members, i, m)
		}
	}
	return n, in[1:]
}

// plainKey gives one spelling to a key that is written with escapes.
func plainKey(key []byte) []byte {
	if bytes.IndexByte(key, '\\') < 0 && utf8.Valid(key) {
		return key
	}
	var s string
	if json.Unmarshal(key, &s) != nil {
		return key
	}
	return appendText(nil, s)
}

// valueSize is the length of the value that valid compact JSON begins with.
func valueSize(in []byte) int {
	depth, text := 0, false
	for i := 0; i < len(in); i++ {
		c := in[i]
		switch {
		case text && c == '\\':
			i++
		case c == '"':
			text = !text
			if !text && depth == 0 {
				return i + 1
			}
		case text:
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			if depth == 0 {
				return i
			}
			if depth--; depth == 0 {
				return i + 1
			}
		case (c == ',' || c == ':') && depth == 0:
			return i
		}
	}
	return len(in)
}
