package dev.appraise.core.inference;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.FADD;
import static org.objectweb.asm.Opcodes.FALOAD;
import static org.objectweb.asm.Opcodes.FASTORE;
import static org.objectweb.asm.Opcodes.FCONST_0;
import static org.objectweb.asm.Opcodes.FLOAD;
import static org.objectweb.asm.Opcodes.FMUL;
import static org.objectweb.asm.Opcodes.FSTORE;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.network.Activation;
import java.lang.invoke.MethodHandles;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Writes a class that computes one network and nothing else: no loop, no array but the sample and the outputs, each weight a
 * constant, each unit a local variable.
 */
final class EngineGenerator {
    private static final String PACKAGE =
            Type.getInternalName(EngineGenerator.class).replaceFirst("[^/]*$", "");
    private static final int INPUTS = 1;
    private static final int OFFSET = 2;
    private static final int OUTPUTS = 3;
    private static final int FIRST_FREE = 4;

    /** HotSpot leaves longer methods to the interpreter ({@code -XX:-DontCompileHugeMethods} would change that). */
    private static final int LONGEST_COMPILED = 8000;

    private static final int BYTES_A_CONNECTION = 9;
    private static final int BYTES_A_UNIT = 12;

    private final CompactNetwork network;

    EngineGenerator(CompactNetwork network) {
        this.network = network;
    }

    /** Whether the JIT would compile it. */
    boolean fits() {
        long units = network.usedInputs() + (long) network.parameters() - network.connections() + network.outputs();
        return BYTES_A_CONNECTION * (long) network.connections() + BYTES_A_UNIT * units <= LONGEST_COMPILED;
    }

    /** @throws InvalidInputException if it does not {@linkplain #fits fit} */
    Engine engine() {
        if (!fits()) {
            throw new InvalidInputException(
                    "a network of " + network.connections() + " connections is too large for generated code",
                    "use the dense or the sparse engine");
        }
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            Class<?> engine = lookup.defineHiddenClass(bytes(), true).lookupClass();
            return (Engine) engine.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the class of " + network + " cannot be used", e);
        }
    }

    private byte[] bytes() {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String[] interfaces = {Type.getInternalName(Engine.class)};
        type.visit(V17, ACC_PUBLIC | ACC_FINAL, PACKAGE + "GeneratedEngine", null, "java/lang/Object", interfaces);
        writeConstructor(type);
        writeName(type);
        writeRun(type);
        type.visitEnd();
        return type.toByteArray();
    }

    private static void writeConstructor(ClassWriter type) {
        MethodVisitor code = type.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        end(code, RETURN);
    }

    private static void writeName(ClassWriter type) {
        MethodVisitor code = type.visitMethod(ACC_PUBLIC, "name", "()Ljava/lang/String;", null, null);
        code.visitCode();
        code.visitLdcInsn("generated");
        end(code, ARETURN);
    }

    private void writeRun(ClassWriter type) {
        MethodVisitor code = type.visitMethod(ACC_PUBLIC, "run", "([FI[F)V", null, null);
        code.visitCode();
        int given = FIRST_FREE;
        readInputs(code, given);
        int next = given + network.usedInputs();
        for (CompactLayer layer : network.layers()) {
            for (int j = 0; j < layer.outputs(); j++) {
                writeUnit(code, layer, j, given);
                code.visitVarInsn(FSTORE, next + j);
            }
            given = next;
            next += layer.outputs();
        }
        writeOutputs(code, given);
        end(code, RETURN);
    }

    private void readInputs(MethodVisitor code, int locals) {
        for (int i = 0; i < network.usedInputs(); i++) {
            code.visitVarInsn(ALOAD, INPUTS);
            code.visitVarInsn(ILOAD, OFFSET);
            code.visitLdcInsn(network.positions()[i]);
            code.visitInsn(IADD);
            code.visitInsn(FALOAD);
            code.visitVarInsn(FSTORE, locals + i);
        }
    }

    private static void writeUnit(MethodVisitor code, CompactLayer layer, int j, int given) {
        code.visitLdcInsn(layer.bias()[j]);
        for (int k = layer.starts()[j]; k < layer.starts()[j + 1]; k++) {
            code.visitLdcInsn(layer.weights()[k]);
            code.visitVarInsn(FLOAD, given + layer.sources()[k]);
            code.visitInsn(FMUL);
            code.visitInsn(FADD);
        }
        activate(code, layer.activation());
    }

    private static void activate(MethodVisitor code, Activation activation) {
        switch (activation) {
            case LINEAR -> {}
            case RELU -> {
                code.visitInsn(FCONST_0);
                code.visitMethodInsn(INVOKESTATIC, "java/lang/Math", "max", "(FF)F", false);
            }
            case TANH -> code.visitMethodInsn(INVOKESTATIC, PACKAGE + "FastTanh", "of", "(F)F", false);
            case SIGMOID -> code.visitMethodInsn(INVOKESTATIC, PACKAGE + "Activate", "sigmoid", "(F)F", false);
        }
    }

    private void writeOutputs(MethodVisitor code, int given) {
        for (int k = 0; k < network.outputs(); k++) {
            code.visitVarInsn(ALOAD, OUTPUTS);
            code.visitLdcInsn(k);
            code.visitVarInsn(FLOAD, given + k);
            code.visitInsn(FASTORE);
        }
    }

    private static void end(MethodVisitor code, int with) {
        code.visitInsn(with);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
