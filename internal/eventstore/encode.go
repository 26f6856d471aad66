package eventstore

import (
	"encoding/binary"
	"fmt"

	"megdan/domain/event"
	"megdan/domain/id"
)

// insert is the statement and the parameters that write a plan.
func (p *Postgres) insert(plan *plan) (*statement, [][]byte) {
	known := plan.known
	simulated := infinity
	if at := plan.accepted[0].At; !at.IsZero() {
		simulated = micros(at)
	}
	head := [][]byte{int8Param(known.head), int8Param(known.at), int8Param(simulated)}
	if len(plan.accepted) == 1 && len(plan.accepted[0].events) == 1 && !plan.sealed && !known.assume {
		return &stmtOne, append(head, oneParams(plan.accepted[0])...)
	}
	params := append(head, eventParams(plan, p.opts.Build)...)
	params = append(params, commandParams(plan)...)
	if plan.sealed {
		params = append(params, partParams(plan)...)
		params = append(params, keyParams(plan.newKeys)...)
		params = append(params, usedParams(plan.used)...)
	}
	switch {
	case !known.assume && !plan.sealed:
		return &stmtMany, params
	case !known.assume:
		return &stmtSealed, params
	}
	streams, expected := newArray(oidText, len(plan.assumed), 52), newArray(oidInt8, len(plan.assumed), 8)
	for s, v := range plan.assumed {
		streams.text(string(s))
		expected.int8(v)
	}
	params = append(params, streams.done(), expected.done())
	if plan.sealed {
		return &stmtLookedSealed, params
	}
	return &stmtLookedMany, params
}

// oneParams is $4 to $23 of insertOne.
func oneParams(c *call) [][]byte {
	r := c.events[0]
	return [][]byte{
		int4Param(int32(r.Version)), dateOrNull(r.Effective), int2Param(int16(r.Schema)),
		uuidParam(r.ID), uuidOrNull(r.Log), uuidParam(r.Actor.UUID()), uuidOrNull(r.OnBehalfOf.UUID()),
		uuidParam(r.Command), uuidOrNull(r.Correlation), uuidOrNull(r.Causation),
		textParam(string(r.Stream)), textParam(r.Type), textParam(r.ActingAs), textParam(r.Auth), textParam(r.Build),
		uuidsParam(r.Tags), c.segments[0], r.Payload,
		c.Digest[:], int8sParam(c.result.Versions),
	}
}

// eventParams is $4 to $23 of insertMany.
func eventParams(plan *plan, build string) [][]byte {
	n := int(plan.next - 1 - plan.known.head)
	tags, bytes := 0, 0
	for _, c := range plan.accepted {
		for _, r := range c.events {
			tags += len(r.Tags)
			bytes += len(r.Payload)
		}
	}
	var (
		version, effective, schema = newArray(oidInt4, n, 4), newArray(oidDate, n, 4), newArray(oidInt2, n, 2)
		ids, logs                  = newArray(oidUUID, n, 16), newArray(oidUUID, n, 16)
		actor, behalf              = newArray(oidUUID, n, 16), newArray(oidUUID, n, 16)
		command                    = newArray(oidUUID, n, 16)
		correlation, causation     = newArray(oidUUID, n, 16), newArray(oidUUID, n, 16)
		stream, kind               = newArray(oidText, n, 52), newArray(oidText, n, 40)
		acting, auth               = newArray(oidText, n, 20), newArray(oidText, n, 40)
		tag                        = newArray(oidUUID, tags, 16)
		from, to                   = newArray(oidInt4, n, 4), newArray(oidInt4, n, 4)
		segments, payload          = newArray(oidBytea, n, 0), newArray(oidBytea, n, 1+bytes/max(n, 1))
	)
	for _, c := range plan.accepted {
		for i, r := range c.events {
			version.int4(int32(r.Version))
			effective.dateOrNull(r.Effective)
			schema.int2(int16(r.Schema))
			ids.uuid(r.ID)
			logs.uuidOrNull(r.Log)
			actor.uuid(r.Actor.UUID())
			behalf.uuidOrNull(r.OnBehalfOf.UUID())
			command.uuid(r.Command)
			correlation.uuidOrNull(r.Correlation)
			causation.uuidOrNull(r.Causation)
			stream.text(string(r.Stream))
			kind.text(r.Type)
			acting.text(r.ActingAs)
			auth.text(r.Auth)
			from.int4(int32(tag.n + 1))
			for _, t := range r.Tags {
				tag.uuid(t)
			}
			to.int4(int32(tag.n))
			if c.segments[i] == nil {
				segments.null()
			} else {
				segments.bytes(c.segments[i])
			}
			payload.bytes(r.Payload)
		}
	}
	return [][]byte{
		version.done(), effective.done(), schema.done(), ids.done(), logs.done(), actor.done(), behalf.done(),
		command.done(), correlation.done(), causation.done(), stream.done(), kind.done(), acting.done(), auth.done(),
		textParam(build), tag.done(), from.done(), to.done(), segments.done(), payload.done(),
	}
}

// commandParams is $24 to $31 of insertMany.
func commandParams(plan *plan) [][]byte {
	n := len(plan.accepted)
	var (
		ids, actor, digest = newArray(oidUUID, n, 16), newArray(oidUUID, n, 16), newArray(oidBytea, n, 32)
		first, last        = newArray(oidInt8, n, 8), newArray(oidInt8, n, 8)
		versions           = newArray(oidInt8, n, 8)
		from, to           = newArray(oidInt4, n, 4), newArray(oidInt4, n, 4)
	)
	for _, c := range plan.accepted {
		ids.uuid(c.Command)
		actor.uuid(c.Actor.UUID())
		digest.bytes(c.Digest[:])
		first.int8(c.result.First - plan.known.head)
		last.int8(c.result.Last - plan.known.head)
		from.int4(int32(versions.n + 1))
		for _, v := range c.result.Versions {
			versions.int8(v)
		}
		to.int4(int32(versions.n))
	}
	return [][]byte{
		ids.done(), actor.done(), digest.done(), first.done(), last.done(), versions.done(), from.done(), to.done(),
	}
}

// partParams is $32 to $36 of insertSealed.
func partParams(plan *plan) [][]byte {
	var (
		position, number = newArray(oidInt8, 8, 8), newArray(oidInt4, 8, 4)
		key, version     = newArray(oidUUID, 8, 16), newArray(oidInt4, 8, 4)
		ciphertext       = newArray(oidBytea, 8, 128)
	)
	for _, c := range plan.accepted {
		at := 0
		for i := range c.Streams {
			for j := range c.Streams[i].Events {
				for n, part := range c.Streams[i].Events[j].Sealed {
					position.int8(c.events[at].Position - plan.known.head)
					number.int4(int32(n))
					key.uuid(part.Key)
					version.int4(int32(part.KeyVersion))
					ciphertext.bytes(part.Ciphertext)
				}
				at++
			}
		}
	}
	return [][]byte{position.done(), number.done(), key.done(), version.done(), ciphertext.done()}
}

// keyParams is $37 to $41 of insertSealed.
func keyParams(keys []WrappedKey) [][]byte {
	n := len(keys)
	var (
		ids, version, subject = newArray(oidUUID, n, 16), newArray(oidInt4, n, 4), newArray(oidUUID, n, 16)
		wrapped, commitment   = newArray(oidBytea, n, 64), newArray(oidBytea, n, 32)
	)
	for _, k := range keys {
		ids.uuid(k.ID)
		version.int4(int32(k.Version))
		subject.uuidOrNull(k.Subject.UUID())
		wrapped.bytes(k.Wrapped)
		commitment.bytes(k.Commitment)
	}
	return [][]byte{ids.done(), version.done(), subject.done(), wrapped.done(), commitment.done()}
}

// usedParams is $42 and $43 of the statements with private parts.
func usedParams(keys map[keyName]bool) [][]byte {
	ids, version := newArray(oidUUID, len(keys), 16), newArray(oidInt4, len(keys), 4)
	for k := range keys {
		ids.uuid(k.id)
		version.int4(int32(k.version))
	}
	return [][]byte{ids.done(), version.done()}
}

// inserted reads the answer of an insert: where the batch began, and its time.
func inserted(rows [][][]byte) (head, at int64, err error) {
	if len(rows) == 0 {
		return 0, 0, errAsk // something is not as it was taken for granted
	}
	if len(rows) != 1 || len(rows[0]) != 2 || len(rows[0][0]) != 8 || len(rows[0][1]) != 8 {
		return 0, 0, fmt.Errorf("%w: an insert answered with %d rows", errStored, len(rows))
	}
	return int64(binary.BigEndian.Uint64(rows[0][0])), int64(binary.BigEndian.Uint64(rows[0][1])), nil
}

// ask takes the order of the log and reads all that the batch concerns.
func (p *Postgres) ask(batch []*call) (*knowledge, error) {
	streams := newArray(oidText, len(batch), 52)
	commands := newArray(oidUUID, len(batch), 16)
	var keys []id.UUID
	var subjects []id.UUID
	for _, c := range batch {
		for i := range c.Streams {
			streams.text(string(c.Streams[i].Stream))
		}
		if !c.Command.IsZero() {
			commands.uuid(c.Command)
		}
		for _, r := range c.events {
			for _, s := range r.Segments {
				keys = append(keys, s.Key)
			}
		}
		for _, k := range c.NewKeys {
			keys = append(keys, k.ID)
			if !k.Subject.IsZero() {
				subjects = append(subjects, k.Subject.UUID())
			}
		}
	}
	steps := []step{
		{&askBegin, nil}, {&askLock, nil}, {&askHead, nil},
		{&askVersions, [][]byte{streams.done()}}, {&askCommands, [][]byte{commands.done()}},
	}
	if len(keys) > 0 {
		ids := uuidsParam(keys)
		steps = append(steps, step{&askKeys, [][]byte{ids, uuidsParam(subjects)}}, step{&askGone, [][]byte{ids}})
	}
	results, err := p.conn.trip(steps...)
	if err != nil {
		return nil, err
	}
	known := &knowledge{asked: true, at: minusInfinity}
	if err := known.readHead(results[2].Rows); err != nil {
		return nil, err
	}
	if err := known.readVersions(results[3].Rows); err != nil {
		return nil, err
	}
	if err := known.readCommands(results[4].Rows); err != nil {
		return nil, err
	}
	if len(keys) > 0 {
		if err := known.readKeys(results[5].Rows); err != nil {
			return nil, err
		}
		return known, known.readGone(results[6].Rows)
	}
	return known, nil
}

func (k *knowledge) readHead(rows [][][]byte) error {
	if len(rows) == 0 {
		return nil
	}
	if len(rows[0]) != 2 || len(rows[0][0]) != 8 || len(rows[0][1]) != 8 {
		return fmt.Errorf("head of the log: %w", errStored)
	}
	k.head = int64(binary.BigEndian.Uint64(rows[0][0]))
	k.at = int64(binary.BigEndian.Uint64(rows[0][1]))
	return nil
}

func (k *knowledge) readVersions(rows [][][]byte) error {
	k.versions = make(map[event.Stream]int64, len(rows))
	for _, row := range rows {
		if len(row) != 2 || len(row[1]) != 4 {
			return fmt.Errorf("versions of streams: %w", errStored)
		}
		k.versions[event.Stream(row[0])] = int64(int32(binary.BigEndian.Uint32(row[1])))
	}
	return nil
}

func (k *knowledge) readCommands(rows [][][]byte) error {
	k.commands = make(map[id.UUID]answered, len(rows))
	for _, row := range rows {
		command, a, err := readAnswered(row)
		if err != nil {
			return err
		}
		k.commands[command] = a
	}
	return nil
}

// readAnswered reads a row of the table command.
func readAnswered(row [][]byte) (id.UUID, answered, error) {
	if len(row) != 7 || len(row[0]) != 16 || len(row[1]) != 16 || len(row[2]) != 32 ||
		len(row[3]) != 8 || len(row[4]) != 8 || len(row[6]) != 8 {
		return id.UUID{}, answered{}, fmt.Errorf("answer of a command: %w", errStored)
	}
	versions, err := int8s(row[5])
	if err != nil {
		return id.UUID{}, answered{}, fmt.Errorf("answer of a command: %w", err)
	}
	return id.UUID(row[0]), answered{
		actor: id.Person(row[1]), digest: [32]byte(row[2]),
		result: Result{
			First:    int64(binary.BigEndian.Uint64(row[3])),
			Last:     int64(binary.BigEndian.Uint64(row[4])),
			Versions: versions,
			At:       timeOf(int64(binary.BigEndian.Uint64(row[6]))),
		},
	}, nil
}

func (k *knowledge) readKeys(rows [][][]byte) error {
	k.keys = make(map[keyName][]byte, len(rows))
	k.subjects = make(map[id.Person]id.UUID, len(rows))
	for _, row := range rows {
		if len(row) != 4 || len(row[0]) != 16 || len(row[1]) != 4 || (len(row[2]) != 0 && len(row[2]) != 16) {
			return fmt.Errorf("keys: %w", errStored)
		}
		k.keys[keyName{id.UUID(row[0]), int(int32(binary.BigEndian.Uint32(row[1])))}] = row[3]
		if len(row[2]) == 16 {
			k.subjects[id.Person(row[2])] = id.UUID(row[0])
		}
	}
	return nil
}

func (k *knowledge) readGone(rows [][][]byte) error {
	k.gone = make(map[id.UUID]bool, len(rows))
	for _, row := range rows {
		if len(row) != 1 || len(row[0]) != 16 {
			return fmt.Errorf("destroyed keys: %w", errStored)
		}
		k.gone[id.UUID(row[0])] = true
	}
	return nil
}
