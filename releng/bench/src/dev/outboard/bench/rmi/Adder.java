package dev.outboard.bench.rmi;

import java.rmi.Remote;
import java.rmi.RemoteException;

/** What the child does for RMI. */
public interface Adder extends Remote {

	/** Adds. */
	int add(int a, int b) throws RemoteException;

	/** Takes bytes, and says how many. */
	int length(byte[] bytes) throws RemoteException;

	/** Takes numbers, and says how many. */
	int length(double[] numbers) throws RemoteException;
}
