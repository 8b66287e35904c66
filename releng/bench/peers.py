"""What Python's multiprocessing does of the same, as an agent of the bench: see Agent.java for what is said between them.

Each measure takes a number of times n and returns the nanoseconds they took, or also the median of each.
"""

import multiprocessing as mp
import os
import signal
import sys
import time
from concurrent.futures import ProcessPoolExecutor

ELEMENTS = 1000
LARGE = 64 * 1024
LARGE_AT_ONCE = 64
FORK = mp.get_context("fork")


def item(size):
    return 1 if size == "int" else bytes(int(size))


def timed(work):
    """The measure of work that is timed as a whole."""
    def measure(n):
        start = time.perf_counter_ns()
        work(n)
        return {"ns": time.perf_counter_ns() - start}
    return measure


def each(call):
    """The measure of calls that are timed one by one."""
    def measure(n):
        times = []
        begin = time.perf_counter_ns()
        for _ in range(n):
            start = time.perf_counter_ns()
            own = call()
            times.append(own if own is not None else time.perf_counter_ns() - start)
        elapsed = time.perf_counter_ns() - begin
        times.sort()
        return {"ns": elapsed, "p50": times[len(times) // 2], "p99": times[min(len(times) - 1, len(times) * 99 // 100)],
                "max": times[-1]}
    return measure


def child(target, *args):
    """Starts a process, and returns our end of the pipe by which it is told what to do."""
    ours, its = FORK.Pipe()
    FORK.Process(target=target, args=(its, *args), daemon=True).start()
    its.close()
    return ours


# queues and pipes, from here to a child

def take(orders, queue):
    while True:
        for _ in range(orders.recv()):
            queue.get()
        orders.send(True)


def queue(size):
    one = item(size)
    the_queue = FORK.Queue(LARGE_AT_ONCE if size != "int" and int(size) >= LARGE else 0)
    orders = child(take, the_queue)

    def work(n):
        orders.send(n)
        put = the_queue.put
        for _ in range(n):
            put(one)
        orders.recv()
    return timed(work)


def receive(orders, end):
    while True:
        for _ in range(orders.recv()):
            end.recv()
        orders.send(True)


def pipe(size):
    one = item(size)
    end, other = FORK.Pipe(duplex=False)
    orders = child(receive, end)

    def work(n):
        orders.send(n)
        send = other.send
        for _ in range(n):
            send(one)
        orders.recv()
    return timed(work)


def reflect(end):
    while True:
        end.send(end.recv())


def pipe_trip(_):
    end = child(reflect)

    def trip():
        end.send(1)
        end.recv()
    return each(trip)


def put(orders, the_queue):
    while True:
        for i in range(orders.recv()):
            the_queue.put(i)
        orders.send(True)


def work_off(_, the_queue):
    while True:
        the_queue.get()
        the_queue.task_done()


def joinable(_):
    the_queue = FORK.JoinableQueue()
    producers = [child(put, the_queue) for _ in range(2)]
    consumers = [child(work_off, the_queue) for _ in range(2)]

    def work(n):
        producers[0].send(n // 2)
        producers[1].send(n - n // 2)
        for producer in producers:
            producer.recv()
        the_queue.join()
        assert consumers
    return timed(work)


# what a manager shares

def manager():
    return FORK.Manager()


def map_get(_):
    owner = manager()
    the_map = owner.dict({i: i for i in range(ELEMENTS)})

    def work(n):
        for i in range(n):
            the_map[i % ELEMENTS]
        assert owner
    return timed(work)


def map_put(_):
    owner = manager()
    the_map = owner.dict({i: i for i in range(ELEMENTS)})

    def work(n):
        for i in range(n):
            the_map[i % ELEMENTS] = i
        assert owner
    return timed(work)


def list_get(_):
    owner = manager()
    the_list = owner.list(range(ELEMENTS))

    def work(n):
        for i in range(n):
            the_list[i % ELEMENTS]
        assert owner
    return timed(work)


def list_add(_):
    owner = manager()

    def work(n):
        the_list = owner.list(range(ELEMENTS))
        for i in range(n):
            the_list.append(i)
    return timed(work)


# pools of two

def plus_one(number):
    return number + 1


def pool_map(_):
    pool = FORK.Pool(2)
    return timed(lambda n: pool.map(plus_one, range(n)))


def pool_single(_):
    pool = FORK.Pool(2)
    return timed(lambda n: pool.map(plus_one, range(n), chunksize=1))


def pool_submit(_):
    pool = ProcessPoolExecutor(2, mp_context=FORK)

    def work(n):
        for future in [pool.submit(plus_one, i) for i in range(n)]:
            future.result()
    return timed(work)


# beginning and end

def first_words(end):
    end.send(True)
    end.recv()


def start(method):
    context = mp.get_context(method)

    def one():
        begin = time.perf_counter_ns()
        ours, its = context.Pipe()
        process = context.Process(target=first_words, args=(its,), daemon=True)
        process.start()
        ours.recv()
        elapsed = time.perf_counter_ns() - begin
        ours.send(True)
        process.join()
        return elapsed
    return each(one)


def idle_child(end):
    end.recv()


def death(_):
    def one():
        ours, its = FORK.Pipe()
        process = FORK.Process(target=idle_child, args=(its,), daemon=True)
        process.start()
        its.close()
        time.sleep(0.05)
        begin = time.perf_counter_ns()
        os.kill(process.pid, signal.SIGKILL)
        try:
            ours.recv()
        except EOFError:
            pass
        elapsed = time.perf_counter_ns() - begin
        process.join()
        return elapsed
    return each(one)


MEASURES = {"queue": queue, "pipe": pipe, "pipe-trip": pipe_trip, "joinable": joinable, "map-get": map_get,
            "map-put": map_put, "list-get": list_get, "list-add": list_add, "pool-map": pool_map,
            "pool-single": pool_single, "pool-submit": pool_submit, "start": start, "death": death}


def main():
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    made = {}
    print("ready", file=answers)
    while line := sys.stdin.readline():
        key, n = line.split()
        try:
            if key not in made:
                name, _, argument = key.partition(":")
                made[key] = MEASURES[name](argument)
            figures = made[key](int(n))
            print("ok", " ".join(f"{name}={value}" for name, value in figures.items()), file=answers)
        except Exception as failure:
            print("failed", repr(failure).replace("\n", " "), file=answers)


if __name__ == "__main__":
    main()
